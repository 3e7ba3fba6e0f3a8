package vn.dondoc.task;

import vn.dondoc.localdb.OnOtherServer;

/** The search for like tasks, and what is decided about them, on MariaDB 11.4. */
@OnOtherServer
class LikenessesOnOtherServerTest extends LikenessesTest {}
