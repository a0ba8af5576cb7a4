namespace Microcity.Matching;

/// <summary>A map cell of 0.01 degree, about a kilometre across: all that matching ever knows of where somebody is.</summary>
/// <param name="Latitude">Of the centre, in hundredths of a degree, north positive.</param>
/// <param name="Longitude">Of the centre, in hundredths of a degree, east positive.</param>
public readonly record struct PlaceCell(int Latitude, int Longitude)
{
    private const double EarthRadiusKm = 6371.0088;

    /// <summary>Great-circle distance between the centres, in whole kilometres, rounded half up.</summary>
    public int KilometresTo(PlaceCell other)
    {
        var (a, b) = (Radians(Latitude), Radians(other.Latitude));
        var (halfNorth, halfEast) = (Math.Sin((b - a) / 2), Math.Sin(Radians(other.Longitude - Longitude) / 2));
        var haversine = (halfNorth * halfNorth) + (Math.Cos(a) * Math.Cos(b) * halfEast * halfEast);
        return (int)Math.Floor((2 * EarthRadiusKm * Math.Asin(Math.Min(1, Math.Sqrt(haversine)))) + 0.5);
    }

    private static double Radians(int hundredths) => hundredths * Math.PI / 18_000;
}
