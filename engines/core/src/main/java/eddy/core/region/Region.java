package eddy.core.region;

/**
 * A province, city or district of China.
 *
 * @param code six digits of GB/T 2260: two of the province, two of the city, two of the district, zeros for none
 */
public record Region(String code, String name) {

    /** How deep it lies: 1 for a province, 2 for a city, 3 for a district. */
    public int depth() {
        return prefix().length() / 2;
    }

    /** What the codes of everything in it begin with. */
    public String prefix() {
        return code.endsWith("0000") ? code.substring(0, 2) : code.endsWith("00") ? code.substring(0, 4) : code;
    }
}
