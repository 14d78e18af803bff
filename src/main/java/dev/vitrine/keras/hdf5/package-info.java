/**
 * Input: the bytes of an HDF5 file as Keras writes it through h5py. Output: groups, attributes and datasets
 * by path. Reading only, the file whole in memory, at most 2 GiB; external and virtual data, references and
 * compound values are refused in words. Depends on {@code keras.bytes} and {@code tensor}. Section numbers in
 * the comments are those of the HDF5 File Format Specification, version 3.0.
 */
package dev.vitrine.keras.hdf5;
