// For this example only: forgets on this device that the question was answered, and asks once more.
document.getElementById('again').addEventListener('click', () => {
  localStorage.removeItem('trustgauge');
  location.reload();
});
