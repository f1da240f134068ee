"""Cities to share a location from: coordinates in degrees, from GeoNames (geonames.org, CC BY 4.0)."""

from dataclasses import asdict, dataclass

from bot.sandbox.refusals import Raw
from content.places import country_name, zone_at


@dataclass(frozen=True, slots=True)
class City:
    """Where somebody may be; `country` is ISO 3166."""

    name: str
    country: str
    latitude: float
    longitude: float


CITIES = (
    City("Honolulu", "US", 21.307, -157.858),
    City("Anchorage", "US", 61.218, -149.900),
    City("Los Angeles", "US", 34.052, -118.244),
    City("Phoenix", "US", 33.448, -112.074),
    City("Denver", "US", 39.739, -104.985),
    City("Chicago", "US", 41.850, -87.650),
    City("New York", "US", 40.714, -74.006),
    City("Toronto", "CA", 43.706, -79.399),
    City("St. John's", "CA", 47.565, -52.709),
    City("Mexico City", "MX", 19.428, -99.128),
    City("Bogotá", "CO", 4.610, -74.082),
    City("São Paulo", "BR", -23.548, -46.636),
    City("Buenos Aires", "AR", -34.613, -58.377),
    City("Lisbon", "PT", 38.717, -9.133),
    City("London", "GB", 51.509, -0.126),
    City("Madrid", "ES", 40.417, -3.703),
    City("Berlin", "DE", 52.524, 13.411),
    City("Rome", "IT", 41.892, 12.511),
    City("Athens", "GR", 37.984, 23.728),
    City("Casablanca", "MA", 33.588, -7.611),
    City("Lagos", "NG", 6.455, 3.394),
    City("Cairo", "EG", 30.063, 31.250),
    City("Nairobi", "KE", -1.283, 36.817),
    City("Cape Town", "ZA", -33.926, 18.423),
    City("Dubai", "AE", 25.077, 55.309),
    City("Delhi", "IN", 28.652, 77.231),
    City("Kathmandu", "NP", 27.702, 85.321),
    City("Singapore", "SG", 1.290, 103.850),
    City("Tokyo", "JP", 35.690, 139.692),
    City("Perth", "AU", -31.952, 115.861),
    City("Sydney", "AU", -33.868, 151.207),
    City("Auckland", "NZ", -36.848, 174.763),
)


def list_cities() -> list[Raw]:
    """Every city, from west to east, with its country and time zone by name."""
    return [
        asdict(city)
        | {"country": country_name(city.country, "en"), "zone": zone_at(city.latitude, city.longitude)}
        for city in CITIES
    ]
