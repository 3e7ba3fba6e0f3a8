/**
 * The demo office: invented people, directives and tasks, and plan 340 of 2017 as history. Stands beside the floors and
 * knows them; nothing knows it.
 */
@NullMarked
package vn.dondoc.demo;

import org.jspecify.annotations.NullMarked;
