/** Floor 1: people, their posts, their rights and their sign-in. */
@NullMarked
package vn.dondoc.account;

import org.jspecify.annotations.NullMarked;
