package vn.dondoc.mail;

/** A claimed mail, what its try came to, and what becomes of it. */
record TryResult(ClaimedMail mail, TryOutcome outcome, NextStep next) {}
