package vn.dondoc.demo;

/** What everything in the demo happens in. */
record Setting(DemoDays days, AgencyBook agencies, Staff staff, DocumentNumbers numbers) {}
