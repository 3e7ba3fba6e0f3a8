package vn.dondoc.task;

import vn.dondoc.localdb.OnOtherServer;

/** The figures, the board and the summary on MariaDB 11.4. */
@OnOtherServer
class FiguresTableOnOtherServerTest extends FiguresTableTest {}
