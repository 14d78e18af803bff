package dev.vitrine.keras.hdf5;

/**
 * One header message (IV.A.2), its body unread.
 *
 * @param type one of the constants, or another that is passed over
 * @param flags bit 1: the body says where the message really stands
 */
record Message(int type, int flags, Cursor body) {
    static final int DATASPACE = 0x01;
    static final int LINK_INFO = 0x02;
    static final int DATATYPE = 0x03;
    static final int OLD_FILL_VALUE = 0x04;
    static final int FILL_VALUE = 0x05;
    static final int LINK = 0x06;
    static final int EXTERNAL_FILES = 0x07;
    static final int LAYOUT = 0x08;
    static final int FILTERS = 0x0b;
    static final int ATTRIBUTE = 0x0c;
    static final int CONTINUATION = 0x10;
    static final int SYMBOL_TABLE = 0x11;
    static final int ATTRIBUTE_INFO = 0x15;

    boolean isShared() {
        return (flags & 2) != 0;
    }
}
