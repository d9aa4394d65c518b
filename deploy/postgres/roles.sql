-- The three roles of the hub. Run once per server, as a superuser; the passwords are psql variables.
--   samentel_owner  owns the database and changes its schema (Flyway), never serves requests
--   samentel_hub    serves requests; what it may touch is granted table by table in the migrations
--   samentel_link   freezes and links; the only role that may read sealed events and wrapped aliases
CREATE ROLE samentel_owner LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'owner_password';
CREATE ROLE samentel_hub LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'hub_password';
CREATE ROLE samentel_link LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOREPLICATION PASSWORD :'link_password';
