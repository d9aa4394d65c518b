package nl.samentel.hub.testing;

import io.quarkus.test.common.QuarkusTestResource;
import java.sql.SQLException;
import org.junit.jupiter.api.BeforeEach;

/** Base of every test that speaks to the running hub; starts each test without datalabs. */
@QuarkusTestResource(HubServers.class)
public abstract class HubTest {
    @BeforeEach
    void clear() throws SQLException {
        Database.clear();
    }
}
