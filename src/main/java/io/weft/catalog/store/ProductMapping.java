package io.weft.catalog.store;

import io.weft.catalog.Need;
import io.weft.catalog.ProductCode;
import io.weft.catalog.ProductId;
import io.weft.catalog.ProductLevel;
import io.weft.catalog.ProductName;
import io.weft.catalog.ProductNeed;
import io.weft.catalog.ProductRow;
import io.weft.catalog.ProductSaleMode;
import io.weft.catalog.ProductView;
import io.weft.catalog.SaleMode;
import io.weft.catalog.Series;
import io.weft.platform.sql.Sql;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Turns rows of catalog_product into the catalog's records. */
final class ProductMapping {

    private ProductMapping() {}

    static ProductView view(ResultSet rs, int line) throws SQLException {
        return new ProductView(row(rs, line), facts(rs), rs.getInt("version"));
    }

    static ProductRow row(ResultSet rs, int line) throws SQLException {
        return new ProductRow(
                new ProductId(rs.getLong("id")),
                new ProductCode(rs.getString("company"), rs.getString("code")),
                new ProductName(rs.getString("name"), rs.getString("name_en")),
                Series.valueOf(rs.getString("series")),
                rs.getString("class"),
                Sql.nullable(ProductLevel.class, rs.getString("level")),
                new ProductSaleMode(
                        Sql.nullable(SaleMode.class, rs.getString("sale_mode_override")),
                        Sql.nullable(SaleMode.class, rs.getString("sale_mode_fed"))),
                need(rs));
    }

    private static ProductNeed need(ResultSet rs) throws SQLException {
        return new ProductNeed(
                Sql.nullable(Need.class, rs.getString("need_override")),
                Sql.nullable(Need.class, rs.getString("need_fed")),
                Sql.nullable(Need.class, rs.getString("need_default")));
    }

    private static ProductView.Facts facts(ResultSet rs) throws SQLException {
        return new ProductView.Facts(
                rs.getBoolean("social_supplement"),
                rs.getBoolean("compulsory"),
                rs.getObject("cooling_off_days", Integer.class),
                rs.getString("overlap_group"));
    }
}
