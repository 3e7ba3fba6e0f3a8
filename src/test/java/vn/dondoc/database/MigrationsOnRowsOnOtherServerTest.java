package vn.dondoc.database;

import vn.dondoc.localdb.OnOtherServer;

/** The same on MariaDB 11.4. */
@OnOtherServer
class MigrationsOnRowsOnOtherServerTest extends MigrationsOnRowsTest {}
