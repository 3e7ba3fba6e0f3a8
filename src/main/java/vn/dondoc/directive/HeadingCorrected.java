package vn.dondoc.directive;

import vn.dondoc.shared.Actor;
import vn.dondoc.shared.DirectiveId;

/** The "cấp giao" or "độ khẩn" of a directive was corrected: its tasks take them from it. */
public record HeadingCorrected(Actor actor, DirectiveId directive, IssuingLevel level, Urgency urgency) {}
