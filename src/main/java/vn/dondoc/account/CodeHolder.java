package vn.dondoc.account;

/** Whom a one-time code is for, shown to who has it in hand. */
public record CodeHolder(CodePurpose purpose, String personName, String userName) {}
