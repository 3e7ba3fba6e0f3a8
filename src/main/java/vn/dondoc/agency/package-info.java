/** Floor 1: the agencies and units of the province, their tree, their successors and groups. */
@NullMarked
package vn.dondoc.agency;

import org.jspecify.annotations.NullMarked;
