package vn.dondoc.reminder;

import vn.dondoc.localdb.OnOtherServer;

/** What is planned, owed and written of a day on MariaDB 11.4. */
@OnOtherServer
class DigestContentOnOtherServerTest extends DigestContentTest {}
