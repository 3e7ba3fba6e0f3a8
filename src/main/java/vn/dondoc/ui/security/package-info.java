/** The door: what is served to whom, the sign-in form's way to the accounts, headers, and sessions that end. */
@NullMarked
package vn.dondoc.ui.security;

import org.jspecify.annotations.NullMarked;
