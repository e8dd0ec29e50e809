/**
 * The study of arXiv:2509.18121's findings on given twins: update rules, pulse widths and energy,
 * weights with and without shifting, and how little digital memory a weight training wants. A study
 * is a sweep whose points are read from several sides.
 */
package org.ferroloop.experiment.paper;
