# SPDX-License-Identifier: GPL-3.0-or-later
# The rules of the tree as tests. Each proves on made-up samples that it can fail before it looks at the tree.
find_package(Python3 REQUIRED COMPONENTS Interpreter)
set(runner ${CMAKE_CURRENT_SOURCE_DIR}/checks/runner.py)
foreach(check wall providernames contexts clocks sqlrules machines heads words placeholders formatted shells tls)
  add_test(NAME checks.${check}
           COMMAND ${Python3_EXECUTABLE} -B ${runner} ${check} --root ${CMAKE_SOURCE_DIR})
endforeach()
if(TARGET secondring-engine)
  add_test(NAME checks.links
           COMMAND ${Python3_EXECUTABLE} -B ${runner} links --root ${CMAKE_SOURCE_DIR} --build ${CMAKE_BINARY_DIR}
                   --program $<TARGET_FILE:secondring-engine>)
endif()
