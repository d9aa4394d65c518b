-- What is true in the hub's database before its first migration. Run in that database, as a superuser.
-- Nobody gets anything by default: every right of samentel_hub and samentel_link is written in a migration.
REVOKE ALL ON DATABASE :"database" FROM PUBLIC;
GRANT CONNECT ON DATABASE :"database" TO samentel_hub, samentel_link;
REVOKE ALL ON SCHEMA public FROM PUBLIC;
GRANT USAGE ON SCHEMA public TO samentel_hub, samentel_link;
ALTER DEFAULT PRIVILEGES FOR ROLE samentel_owner REVOKE ALL ON TABLES FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE samentel_owner REVOKE ALL ON SEQUENCES FROM PUBLIC;
ALTER DEFAULT PRIVILEGES FOR ROLE samentel_owner REVOKE ALL ON FUNCTIONS FROM PUBLIC;
