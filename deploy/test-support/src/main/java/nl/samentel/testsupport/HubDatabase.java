package nl.samentel.testsupport;

/**
 * Gives the address of a hub's database and the three roles that may enter it.
 *
 * @param jdbcUrl address without user or password
 * @param owner owns database and schema, runs the migrations
 * @param hub serves requests, with the rights the migrations grant
 * @param link freezes and links, with the rights the migrations grant
 */
public record HubDatabase(String jdbcUrl, Credentials owner, Credentials hub, Credentials link) {}
