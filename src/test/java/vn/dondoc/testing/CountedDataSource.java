package vn.dondoc.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/**
 * Tells {@link SqlCount} of each statement that goes to the database, whoever sends it: Hibernate or JdbcClient. A thread
 * that {@link TestDatabase#switchTo works on another server} gets its connections there.
 */
final class CountedDataSource extends DelegatingDataSource {

    CountedDataSource(DataSource target) {
        super(target);
    }

    @Override
    public Connection getConnection() throws SQLException {
        DataSource other = TestDatabase.instead();
        return counted(other == null ? super.getConnection() : other.getConnection(), Connection.class, "");
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return counted(super.getConnection(username, password), Connection.class, "");
    }

    private static <T> T counted(T target, Class<T> type, String sql) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
                    if (method.getName().startsWith("execute")) {
                        boolean own = arguments != null && arguments.length > 0 && arguments[0] instanceof String;
                        SqlCount.note(own ? (String) arguments[0] : sql);
                    }
                    return wrapped(invoke(target, method, arguments), method, arguments);
                }));
    }

    private static Object wrapped(Object result, Method method, Object[] arguments) {
        String sql = arguments != null && arguments.length > 0 && arguments[0] instanceof String text ? text : "";
        return switch (method.getName()) {
            case "prepareStatement" -> counted((PreparedStatement) result, PreparedStatement.class, sql);
            case "prepareCall" -> counted((CallableStatement) result, CallableStatement.class, sql);
            case "createStatement" -> counted((Statement) result, Statement.class, "(batch)");
            default -> result;
        };
    }

    private static Object invoke(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }
}
