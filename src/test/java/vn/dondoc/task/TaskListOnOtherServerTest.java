package vn.dondoc.task;

import vn.dondoc.localdb.OnOtherServer;

/** Pages, counts, queues and search of the tasks on MariaDB 11.4. */
@OnOtherServer
class TaskListOnOtherServerTest extends TaskListTest {}
