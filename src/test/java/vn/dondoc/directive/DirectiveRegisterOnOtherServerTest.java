package vn.dondoc.directive;

import vn.dondoc.localdb.OnOtherServer;

/** The register with its search and its series of numbers on MariaDB 11.4. */
@OnOtherServer
class DirectiveRegisterOnOtherServerTest extends DirectiveRegisterTest {}
