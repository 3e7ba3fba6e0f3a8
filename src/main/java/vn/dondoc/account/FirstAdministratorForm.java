package vn.dondoc.account;

/**
 * What the first administrator enters about himself.
 *
 * @param committee the People's Committee, such as "UBND tỉnh Lào Cai"; used only while there is no agency at all
 */
public record FirstAdministratorForm(
        String personName, String email, String userName, String password, String committee) {

    @Override
    public String toString() {
        return "FirstAdministratorForm";
    }
}
