package vn.dondoc.mail;

import vn.dondoc.localdb.OnOtherServer;

/** The outbox on MariaDB 11.4. */
@OnOtherServer
class OutboxOnOtherServerTest extends OutboxTest {}
