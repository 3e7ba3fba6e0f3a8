package vn.dondoc.demo;

import vn.dondoc.localdb.StartRefused;

/** The demo may not start like this. */
final class DemoRefused extends StartRefused {

    DemoRefused(String line) {
        super(line, null);
    }
}
