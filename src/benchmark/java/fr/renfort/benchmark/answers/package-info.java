/**
 * How fast the API answers, beside PostGraphile on the same rows: the same query, bodies compared first, then requests a second
 * and times by connections.
 * Its door is {@link fr.renfort.benchmark.answers.AnswerBenchmark}.
 * It must not know how an answer is made: both contenders are processes of their own, reached over HTTP.
 */
@org.jspecify.annotations.NullMarked
package fr.renfort.benchmark.answers;
