using System.Numerics;

namespace VRLab.Rendering.Lighting;

/// <summary>
/// The room whose light falls on everything: a box with plain faces, luminaires on its ceiling and windows high in its
/// -X wall. World frame, meters; radiance in units where a white wall in the light is about 1.
/// </summary>
public sealed record RoomLighting
{
    public Vector3 Minimum { get; init; } = new(-3.5f, 0f, -3f);

    public Vector3 Maximum { get; init; } = new(3.5f, 3.2f, 3f);

    public Vector3 WallRadiance { get; init; } = new(0.42f, 0.42f, 0.40f);

    public Vector3 CeilingRadiance { get; init; } = new(0.55f, 0.55f, 0.54f);

    public Vector3 FloorRadiance { get; init; } = new(0.30f, 0.31f, 0.30f);

    public Vector3 WindowRadiance { get; init; } = new(2.6f, 2.9f, 3.3f);

    /// <summary>Unit direction from the scene to the light that casts shadows.</summary>
    public Vector3 TowardKeyLight { get; init; } = Vector3.Normalize(new Vector3(-0.42f, 0.80f, 0.43f));

    /// <summary>Radiance that a white surface facing the key light sends back.</summary>
    public Vector3 KeyLight { get; init; } = new(0.76f, 0.73f, 0.67f);

    public float Exposure { get; init; } = 0.9f;

    public IReadOnlyList<Luminaire> Luminaires { get; init; } = DefaultLuminaires(new Vector3(-3.5f, 0f, -3f), new Vector3(3.5f, 3.2f, 3f));

    /// <summary>Radiance arriving at <paramref name="origin"/> from <paramref name="direction"/>.</summary>
    public Vector3 RadianceFrom(Vector3 origin, Vector3 direction, bool includesLuminaires)
    {
        Vector3 wall = new(
            direction.X >= 0 ? Maximum.X : Minimum.X, direction.Y >= 0 ? Maximum.Y : Minimum.Y, direction.Z >= 0 ? Maximum.Z : Minimum.Z);
        Vector3 distance = (wall - origin) / new Vector3(Nonzero(direction.X), Nonzero(direction.Y), Nonzero(direction.Z));
        float hit = Math.Min(distance.X, Math.Min(distance.Y, distance.Z));
        Vector3 point = origin + (direction * hit);
        if (hit == distance.Y)
        {
            return direction.Y < 0 ? FloorRadiance : CeilingAt(point, includesLuminaires);
        }

        return hit == distance.X && direction.X < 0 ? WindowWallAt(point) : WallAt(point);
    }

    private Vector3 CeilingAt(Vector3 point, bool includesLuminaires)
    {
        if (includesLuminaires)
        {
            foreach (Luminaire luminaire in Luminaires)
            {
                Vector3 offset = Vector3.Abs(point - luminaire.CenterInWorld);
                if (offset.X <= luminaire.HalfSizeMeters.X && offset.Z <= luminaire.HalfSizeMeters.Y)
                {
                    return luminaire.Radiance;
                }
            }
        }

        return CeilingRadiance;
    }

    /// <summary>Walls are darker toward the floor, and below the painted band.</summary>
    private Vector3 WallAt(Vector3 point)
    {
        float height = Math.Clamp((point.Y - Minimum.Y) / (Maximum.Y - Minimum.Y), 0f, 1f);
        return WallRadiance * ((0.55f + (0.6f * height)) * (point.Y - Minimum.Y < 1.2f ? 0.6f : 1f));
    }

    private Vector3 WindowWallAt(Vector3 point)
    {
        float span = (Maximum.Z - Minimum.Z) / 3f;
        float within = ((point.Z - Minimum.Z) / span) - MathF.Floor((point.Z - Minimum.Z) / span);
        bool isWindow = point.Y > Minimum.Y + 1.5f && point.Y < Minimum.Y + 2.7f && within is > 0.15f and < 0.85f;
        return isWindow ? WindowRadiance : WallAt(point);
    }

    private static float Nonzero(float value) => Math.Abs(value) < 1e-6f ? 1e-6f : value;

    private static Luminaire[] DefaultLuminaires(Vector3 minimum, Vector3 maximum)
    {
        Vector3 center = (minimum + maximum) * 0.5f;
        Vector3 size = maximum - minimum;
        Luminaire At(float x, float z) =>
            new(new Vector3(center.X + (x * size.X), maximum.Y - 0.18f, center.Z + (z * size.Z)), new Vector2(0.75f, 0.1f), new Vector3(13f, 13.2f, 13.3f));
        return [At(-0.18f, -0.22f), At(0.26f, -0.22f), At(-0.18f, 0.24f), At(0.26f, 0.24f)];
    }
}
