#!/usr/bin/env bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A PostgreSQL server for tests: postgres.sh start|stop|kill|again FOLDER [PORT]
#
# "start" makes a new cluster in FOLDER and listens on a socket in FOLDER, and on
# PORT of the loopback when one is given; "stop" ends it at
# once, "kill" as a power cut would, "again" starts the same cluster once more, "remove" stops it and takes the folder
# away. The server refuses to run as root, so root hands it to the user postgres. Exit code 77: not installed.
set -euo pipefail
action=$1 folder=$2 port=${3:-0}
bin=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -1)
[ -n "$bin" ] && [ -x "$bin/initdb" ] || { echo "PostgreSQL is not installed here (apt-get install postgresql)." >&2; exit 77; }

as() {
    if [ "$(id -u)" -eq 0 ]; then
        (cd / && exec setpriv --reuid=postgres --regid=postgres --clear-groups -- "$@")
    else
        "$@"
    fi
}
control() { as "$bin/pg_ctl" -D "$folder/cluster" -s "$@"; }

# Each test makes databases of some hundred files, which takes seconds on a busy disk. So the cluster is in memory where
# there is room; not when a PORT is given, for tests that stop and kill their server.
memory=/dev/shm/$(basename "$folder")
in_memory() {
    [ "$port" -eq 0 ] && [ -w /dev/shm ] && [ "$(df --output=avail -k /dev/shm | tail -1)" -gt 1500000 ]
}

case "$action" in
start)
    rm -rf "$folder" "$memory"
    mkdir -p "$folder"
    if in_memory; then
        mkdir -m 700 "$memory"
        ln -s "$memory" "$folder/cluster"
        [ "$(id -u)" -ne 0 ] || chown postgres: "$memory"
    fi
    [ "$(id -u)" -ne 0 ] || chown postgres: "$folder"
    as "$bin/initdb" -D "$folder/cluster" -U postgres -A trust -E UTF8 --locale=C --no-sync >"$folder.log" 2>&1 ||
        { cat "$folder.log" >&2; exit 1; }
    cat <<TEXT | as tee -a "$folder/cluster/postgresql.conf" >/dev/null
port = $([ "$port" -eq 0 ] && echo 5432 || echo "$port")
listen_addresses = '$([ "$port" -eq 0 ] || echo 127.0.0.1)'
unix_socket_directories = '$folder'
max_connections = 200
shared_buffers = 32MB
fsync = off
full_page_writes = off
wal_level = minimal
max_wal_senders = 0
checkpoint_timeout = 1h
jit = off
autovacuum = off
TEXT
    control -w -l "$folder/server.log" start
    # No superuser: what the program needs more rights for is found out here.
    as "$bin/psql" -q -h "$folder" -U postgres -p "$(sed -n 's/^port = //p' "$folder/cluster/postgresql.conf" | tail -1)" \
        -c 'CREATE ROLE ring LOGIN CREATEDB' postgres
    ;;
again) control -w -l "$folder/server.log" start ;;
stop) control -m fast -w stop ;;
kill) control -m immediate -w stop ;;
remove)
    control -m immediate -w stop || true
    rm -rf "$folder" "$folder.log" "$memory"
    ;;
*) echo "postgres.sh start|stop|kill|again|remove FOLDER [PORT]" >&2; exit 2 ;;
esac
