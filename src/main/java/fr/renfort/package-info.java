/**
 * Renfort matches shared cyber experts and equipment with hospitals under cyber-attack, region by region. This package
 * holds the program's start and the map of its rooms; each room is a package, and imports rooms of a lower rank only.
 *
 * <table>
 * <caption>The rooms, by rank</caption>
 * <tr><th>rank</th><th>room</th><th>what it is for</th></tr>
 * <tr><td>0</td><td>vocabulary</td><td>words everybody shares: ids, skills, severities, time windows, events</td></tr>
 * <tr><td>1</td><td>planning</td><td>the core: a problem in, a plan out; rules, moves, explanation</td></tr>
 * <tr><td>1</td><td>travel</td><td>travel times between places</td></tr>
 * <tr><td>1</td><td>database</td><td>datasource, embedded PostgreSQL, scope of a transaction, job scheduler</td></tr>
 * <tr><td>1</td><td>journal</td><td>what happened, append-only: audit trail, timeline, source of events</td></tr>
 * <tr><td>1</td><td>access</td><td>who calls, with which role, and what they may see</td></tr>
 * <tr><td>1</td><td>language</td><td>messages in French and English</td></tr>
 * <tr><td>2</td><td>territory</td><td>regions, establishments, legal entities, information systems, organisations</td></tr>
 * <tr><td>3</td><td>pool</td><td>experts, their availability, equipment lots</td></tr>
 * <tr><td>3</td><td>crisis</td><td>incidents, requests, needs, packages, triage, legal clocks</td></tr>
 * <tr><td>3</td><td>audit</td><td>the journal as evidence: sealed, verified, exported; who read what of whom</td></tr>
 * <tr><td>4</td><td>mission</td><td>plans, missions, loans, and their lifecycle</td></tr>
 * <tr><td>5</td><td>situation</td><td>a region as the planner sees it</td></tr>
 * <tr><td>5</td><td>board</td><td>read-only SQL views that join across rooms</td></tr>
 * <tr><td>6</td><td>run</td><td>planning runs: doors, queue, worker</td></tr>
 * <tr><td>6</td><td>preparedness</td><td>exercises, stress tests, roadmaps</td></tr>
 * <tr><td>6</td><td>notice</td><td>what is sent out: mail, webhooks, reminders</td></tr>
 * <tr><td>6</td><td>paper</td><td>papers as PDF, and calendars</td></tr>
 * <tr><td>7</td><td>graphql, console, exchange, command, demo</td><td>the edges</td></tr>
 * </table>
 */
@NullMarked
package fr.renfort;

import org.jspecify.annotations.NullMarked;
