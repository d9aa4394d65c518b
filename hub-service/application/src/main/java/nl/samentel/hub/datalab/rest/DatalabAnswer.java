package nl.samentel.hub.datalab.rest;

import java.util.List;

/** A datalab with its agreement, as told to callers; fields as in {@link DatalabRequest}, and the state. */
record DatalabAnswer(
        String code,
        Title title,
        String purpose,
        String state,
        String schemaFingerprint,
        int epoch,
        Disclosure disclosure,
        List<Partner> partners,
        List<String> questions) {
    /** Titles. */
    record Title(String nl, String en) {}

    /** What a cell needs before it is shown. */
    record Disclosure(int minPersons, int minHouseholds, int roundingBase) {}

    /** A partner. */
    record Partner(String code, String role, List<String> tagTypes) {}
}
