#!/bin/sh
# Makes the schema and its two users: dondoc_owner owns it and runs the migrations, dondoc_app runs the program and gets
# its rights from the owner, table by table. Run once by MariaDB's container at its first start, or by hand:
#   DONDOC_SECRETS=/etc/dondoc/secrets sh docker/create-users.sh [options of the mariadb client]
# Run again, it sets the passwords anew.
set -eu
secrets=${DONDOC_SECRETS:-/run/secrets}
owner=$(cat "$secrets/spring.flyway.password")
app=$(cat "$secrets/spring.datasource.password")
if [ -r "$secrets/root-password" ]; then
  MYSQL_PWD=$(cat "$secrets/root-password")
  export MYSQL_PWD
fi
case $owner$app in
*[!A-Za-z0-9._-]*) echo "The passwords may have letters, digits, dot, dash and underscore only." >&2 && exit 1 ;;
esac
mariadb --protocol=socket --user=root "$@" <<SQL
CREATE DATABASE IF NOT EXISTS dondoc CHARACTER SET utf8mb4 COLLATE utf8mb4_uca1400_ai_ci;
CREATE USER IF NOT EXISTS 'dondoc_owner'@'%';
CREATE USER IF NOT EXISTS 'dondoc_app'@'%';
ALTER USER 'dondoc_owner'@'%' IDENTIFIED BY '$owner';
ALTER USER 'dondoc_app'@'%' IDENTIFIED BY '$app';
GRANT ALL ON dondoc.* TO 'dondoc_owner'@'%' WITH GRANT OPTION;
SQL
