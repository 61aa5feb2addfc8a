-- The database and its two logins. The portal's login reads and writes rows and can neither change a table nor back up;
-- the operator's, used by the verbs migrate and backup, can. Passwords come from sqlcmd variables.
IF DB_ID(N'Portal') IS NULL
    CREATE DATABASE Portal;
GO
-- As the portal would make it: readers see the last committed row and do not wait for writers.
IF (SELECT is_read_committed_snapshot_on FROM sys.databases WHERE name = N'Portal') = 0
    ALTER DATABASE Portal SET READ_COMMITTED_SNAPSHOT ON WITH ROLLBACK IMMEDIATE;
GO
IF SUSER_ID(N'portal') IS NULL
    CREATE LOGIN portal WITH PASSWORD = N'$(PortalPassword)', DEFAULT_DATABASE = Portal;
ELSE
    ALTER LOGIN portal WITH PASSWORD = N'$(PortalPassword)';
IF SUSER_ID(N'portal_operator') IS NULL
    CREATE LOGIN portal_operator WITH PASSWORD = N'$(OperatorPassword)', DEFAULT_DATABASE = Portal;
ELSE
    ALTER LOGIN portal_operator WITH PASSWORD = N'$(OperatorPassword)';
GO
USE Portal;
GO
IF USER_ID(N'portal') IS NULL
    CREATE USER portal FOR LOGIN portal;
IF USER_ID(N'portal_operator') IS NULL
    CREATE USER portal_operator FOR LOGIN portal_operator;
GO
ALTER ROLE db_datareader ADD MEMBER portal;
ALTER ROLE db_datawriter ADD MEMBER portal;
ALTER ROLE db_datareader ADD MEMBER portal_operator;
ALTER ROLE db_datawriter ADD MEMBER portal_operator;
ALTER ROLE db_ddladmin ADD MEMBER portal_operator;
ALTER ROLE db_backupoperator ADD MEMBER portal_operator;
GO
-- Evidence is only ever added. The tables exist after the first migration: run this script again then.
IF OBJECT_ID(N'dbo.AuditEntries') IS NOT NULL
    DENY DELETE ON dbo.AuditEntries TO portal;
IF OBJECT_ID(N'dbo.Submissions') IS NOT NULL
    DENY UPDATE, DELETE ON dbo.Submissions TO portal;
GO
