//! What Python asks of the light crate: texts in, columns out. What is Python's own way stands in `rattachement/`.

use pyo3::prelude::*;

#[pymodule]
mod _rattachement {
    use pyo3::exceptions::{PyRuntimeError, PyValueError};
    use pyo3::prelude::*;
    use pyo3::types::{PyString, PyTuple};
    use rattachement::batch::{Answer, COLUMNS};
    use rattachement::database;
    use rattachement::domain::annuaire::Annuaire;
    use rattachement::domain::gazetteer::Finder;
    use rattachement::lang;

    /// The names of the columns, in their order.
    #[pymodule_export]
    const NAMES: [&str; COLUMNS.len()] = COLUMNS;

    /// The tables, read once. It never changes: threads may share it.
    #[pyclass(frozen)]
    struct Reader {
        annuaire: Annuaire,
        finder: Finder,
    }

    #[pymethods]
    impl Reader {
        #[new]
        fn new(py: Python<'_>) -> PyResult<Self> {
            py.detach(|| {
                let annuaire = database::built_in().map_err(|error| PyRuntimeError::new_err(format!("{error:#}")))?;
                Ok(Self { finder: Finder::new(&annuaire), annuaire })
            })
        }

        /// What each text is: a column for each of the names, as long as the texts.
        #[allow(clippy::needless_pass_by_value, reason = "what Python hands over is owned")]
        fn read<'py>(
            &self,
            py: Python<'py>,
            texts: Vec<Bound<'py, PyString>>,
            lang: &str,
        ) -> PyResult<Bound<'py, PyTuple>> {
            let locale = lang::locale(lang).ok_or_else(|| {
                let known = lang::locales().unwrap_or_default().iter().map(|locale| locale.id.as_str());
                PyValueError::new_err(format!("lang is one of {}", known.collect::<Vec<_>>().join(", ")))
            })?;
            // A text that is no Unicode is read as far as it is: an error would hold it.
            let texts: Vec<String> = texts.iter().map(|text| text.to_string_lossy().into_owned()).collect();
            let columns = py.detach(|| {
                let mut columns = COLUMNS.map(|_| Vec::with_capacity(texts.len()));
                for text in &texts {
                    let row = Answer::of(text, &self.annuaire, &self.finder).row(locale);
                    for (column, cell) in columns.iter_mut().zip(row) {
                        column.push(cell);
                    }
                }
                columns
            });
            PyTuple::new(py, columns)
        }
    }
}
