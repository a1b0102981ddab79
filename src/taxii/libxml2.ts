/**
 * The parser under the client's lxml. The two count alike but for three things: 2.9.14 moves its column over a prefixed
 * end tag's name, counts the common start of two names that differ once, and a line break in a comment once.
 */
export type Libxml2 = '2.9.8' | '2.9.14';
