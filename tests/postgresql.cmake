# SPDX-License-Identifier: GPL-3.0-or-later
# The tests that keep something in a store, a second time as NAME@postgresql on a server of their own, which the fixture
# starts before the first of them and throws away after the last.
file(GLOB postgres_folders /usr/lib/postgresql/*/bin)
set(postgres_script ${CMAKE_CURRENT_SOURCE_DIR}/support/postgres.sh)
if(NOT postgres_folders)
  add_test(NAME postgresql COMMAND ${postgres_script} start ${CMAKE_BINARY_DIR}/none)
  set_tests_properties(postgresql PROPERTIES SKIP_RETURN_CODE 77)
  return()
endif()

# The path of a socket may not be long, and two build folders must not share a server.
string(MD5 postgres_mark ${CMAKE_BINARY_DIR})
string(SUBSTRING ${postgres_mark} 0 8 postgres_mark)
set(postgres_folder /tmp/secondring-tests-${postgres_mark})
add_test(NAME postgresql.start COMMAND ${postgres_script} start ${postgres_folder})
add_test(NAME postgresql.remove COMMAND ${postgres_script} remove ${postgres_folder})
set_tests_properties(postgresql.start PROPERTIES FIXTURES_SETUP postgresql)
set_tests_properties(postgresql.remove PROPERTIES FIXTURES_CLEANUP postgresql)

# Of the kills and faults a few, which the variables and words below name: all of them take minutes on a server. Kills of
# engines that share one are in tests/soak/failoversoak.cpp and in engine.manydesks.failovertest.
set(words_of_engine.spine.killtest "killedAtAStoreAccess" "killedAtARequest")
set(words_of_engine.spine.faultstest "everythingAtOnce" "trouble:send cut after" "trouble:all closed")
foreach(label engine.storetest engine.rules.rulestoretest engine.setup.applytest
              engine.reports.reporttest engine.store.movetest engine.spine.spinetest engine.spine.guardstest
              engine.spine.threehundredtest engine.leads.laddertest engine.messages.wordindextest engine.desk.houseruletest
              engine.spine.killtest engine.spine.faultstest app.storeverbtest engine.manydesks.latecommittest
              engine.desk.datadesktest engine.desk.walltest engine.desk.deskplacestest engine.people.audittest engine.people.peoplestoretest
              engine.people.signintest engine.desk.serverdesktest engine.manydesks.sharingtest)
  string(REPLACE "." "_" target ${label})
  if(NOT TARGET ${target})
    continue()
  endif()
  add_test(NAME ${label}@postgresql COMMAND ${target} ${words_of_${label}})
  set_tests_properties(${label}@postgresql PROPERTIES TIMEOUT 240 FIXTURES_REQUIRED postgresql
    ENVIRONMENT "QT_LOGGING_RULES=qt.qpa.*=false;TZ=UTC;LC_ALL=C.UTF-8;RING_KILL_POINTS=2;RING_BIN=${CMAKE_BINARY_DIR}/app;RING_TEST_STORE=postgresql;RING_TEST_POSTGRES=postgresql:///postgres?user=ring&host=${postgres_folder}")
endforeach()
