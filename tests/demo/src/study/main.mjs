/** A course site: pages of its own, video.js, a prompt against absence, a quiz. */
import './study.css';
import { showCourse } from './course.mjs';
import { showQuiz } from './quiz.mjs';

const main = document.querySelector('main');
if (location.pathname.startsWith('/quiz')) showQuiz(main);
else showCourse(main);
