package nl.samentel.connector.synthetic.answers;

/**
 * A code that one more dimension is fixed to.
 *
 * @param dimension id of the dimension
 * @param code its code
 */
record Filter(String dimension, String code) {
    @Override
    public String toString() {
        return dimension + "=" + code;
    }
}
