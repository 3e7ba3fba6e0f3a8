package vn.dondoc.directive;

import vn.dondoc.shared.DirectiveId;

/**
 * A directive of the province that carries out what one from above wants.
 *
 * @param title as it is quoted: "Kế hoạch số 340/KH-UBND"
 * @param ended whether it is in force no more; its tasks count all the same
 */
public record TiedDirective(DirectiveId directive, String title, String subject, boolean ended) {}
