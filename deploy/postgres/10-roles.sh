#!/bin/bash
# Runs once, on an empty volume: the role that owns the database and the role of the application.
set -euo pipefail

psql -v ON_ERROR_STOP=1 -U "$POSTGRES_USER" -d postgres \
    -v owner_password="$WEFT_OWNER_PASSWORD" -v app_password="$WEFT_APP_PASSWORD" <<'SQL'
create role weft_owner login nosuperuser nocreatedb nocreaterole password :'owner_password';
create role weft_app login nosuperuser nocreatedb nocreaterole password :'app_password';
create database weft owner weft_owner;
SQL
