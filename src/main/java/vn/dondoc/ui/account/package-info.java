/** Screens of people, posts, accounts and rights, and those before one is signed in. */
@NullMarked
package vn.dondoc.ui.account;

import org.jspecify.annotations.NullMarked;
