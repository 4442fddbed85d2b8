//! bantin
