using System.Numerics;

namespace VRLab.Rendering.Lighting;

/// <summary>
/// Which lights reach which part of the world: clusters as in Olsson, Billeter and Assarsson, "Clustered Deferred and
/// Forward Shading", 2012, but boxes of the world in place of boxes of the view. Both eyes share them and nothing
/// has to be computed while the head turns; lists change only when a light does.
/// </summary>
internal sealed class LightGrid
{
    public const int MaximumCells = 32 * 8 * 32;

    /// <summary>Cells and lists in one buffer of this many numbers.</summary>
    public const int Capacity = 65_536;

    /// <summary>The strongest lights of a kind in a cell; more are left out.</summary>
    public const int MostPerKind = 31;

    /// <summary>The order of a cell's list: see lights.glsl.</summary>
    private const int Kinds = 2;

    private const uint ShadowBits = (1u << ShadowedLights.Most) - 1;

    private const float SmallestCellMeters = 0.9f;

    private readonly uint[] _data = new uint[Capacity];
    private readonly (int Kind, float Strength, int Light)[] _found = new (int, float, int)[LightTable.Capacity];
    private int _used;

    public Vector3 Origin { get; private set; }

    public Vector3 CellsPerMeter { get; private set; }

    /// <summary>Cells along x, y, z.</summary>
    public (int X, int Y, int Z) Size { get; private set; } = (1, 1, 1);

    /// <summary>
    /// For each cell (x runs fastest, then y) the place of its list in the upper 16 bits, then 5 bits each for how many plain
    /// rectangles and other lights without a shadow it lists, and a bit for each of <see cref="ShadowedLights"/> that reaches it. Lists follow.
    /// </summary>
    public ReadOnlySpan<uint> Data => _data.AsSpan(0, _used);

    /// <param name="lights">Those that are on get into the lists, by their place in <see cref="LightTable.Lit"/>.</param>
    /// <param name="shadowed">Those that have a shadow map.</param>
    /// <param name="minimum">Corner of what is lit; what lies outside takes the nearest cell.</param>
    /// <param name="maximum">The opposite corner.</param>
    /// <param name="isLeftOut">True for lights, by their place in the table, that are drawn in another way.</param>
    public void Build(LightTable lights, ShadowedLights? shadowed, Vector3 minimum, Vector3 maximum, Predicate<int>? isLeftOut)
    {
        Vector3 extent = Vector3.Max(maximum - minimum, new Vector3(0.1f));
        Size = (Cells(extent.X, 32), Cells(extent.Y, 8), Cells(extent.Z, 32));
        var size = new Vector3(Size.X, Size.Y, Size.Z);
        (Origin, CellsPerMeter) = (minimum, size / extent);
        Vector3 half = extent / size * 0.5f;
        _used = Size.X * Size.Y * Size.Z;
        int cell = 0;
        for (int z = 0; z < Size.Z; z++)
        {
            for (int y = 0; y < Size.Y; y++)
            {
                for (int x = 0; x < Size.X; x++)
                {
                    Vector3 center = minimum + (half * new Vector3((2 * x) + 1, (2 * y) + 1, (2 * z) + 1));
                    _data[cell++] = List(lights, shadowed, center, half, isLeftOut);
                }
            }
        }
    }

    /// <summary>Lights that a cell lists on average: those with shadows, then all others.</summary>
    public (double Shadowed, double Plain) MeanListed()
    {
        int cells = Size.X * Size.Y * Size.Z;
        (long shadowed, long plain) = (0, 0);
        for (int i = 0; i < cells && i < _used; i++)
        {
            uint header = _data[i];
            (shadowed, plain) = (shadowed + BitOperations.PopCount(header & ShadowBits), plain + ((header >> 11) & 31) + ((header >> 6) & 31));
        }

        return (shadowed / (double)cells, plain / (double)cells);
    }

    private static int Cells(float meters, int most) => Math.Clamp((int)(meters / SmallestCellMeters), 1, most);

    private uint List(LightTable lights, ShadowedLights? shadowed, Vector3 center, Vector3 half, Predicate<int>? isLeftOut)
    {
        int count = 0;
        uint header = (uint)_used << 16;
        for (int i = 0; i < lights.LitCount; i++)
        {
            ref readonly SceneLight light = ref lights[lights.Lit[i]];
            float strength = StrengthIn(light, center, half);
            if (strength <= 0 || isLeftOut?.Invoke(lights.Lit[i]) == true)
            {
                continue;
            }

            if (shadowed?.OrdinalOf(lights.Lit[i]) is { } ordinal and >= 0)
            {
                header |= 1u << ordinal;
            }
            else
            {
                _found[count++] = (light.Kind == SceneLightKind.Rectangle ? 0 : 1, -strength, i);
            }
        }

        Array.Sort(_found, 0, count);
        int next = 0;
        for (int kind = 0; kind < Kinds; kind++)
        {
            header |= (uint)AppendKind(kind, ref next, count) << (ShadowedLights.Most + (5 * (Kinds - 1 - kind)));
        }

        return header;
    }

    /// <summary>Lists the found lights of a kind from a place on; returns how many found room.</summary>
    private int AppendKind(int kind, ref int next, int end)
    {
        int count = 0;
        for (; next < end && _found[next].Kind == kind; next++)
        {
            if (count < MostPerKind && _used < Capacity)
            {
                _data[_used++] = (uint)_found[next].Light;
                count++;
            }
        }

        return count;
    }

    /// <summary>An upper bound of what a light does in a box; 0 where it does not reach.</summary>
    private static float StrengthIn(in SceneLight light, Vector3 center, Vector3 half)
    {
        if (light.Kind == SceneLightKind.Directional)
        {
            return SumOf(light.Intensity);
        }

        Vector3 position = light.WorldFromLight.Position;
        Vector3 nearest = Vector3.Clamp(position, center - half, center + half);
        float squared = Vector3.DistanceSquared(position, nearest);
        float range = light.EffectiveRangeMeters;
        if (squared >= range * range)
        {
            return 0f;
        }

        Vector3 direction = light.Direction;
        float ahead = Vector3.Dot(center - position, direction) + Vector3.Dot(Vector3.Abs(direction), half);
        if (light.Kind != SceneLightKind.Point && ahead <= 0)
        {
            return 0f;
        }

        return light.Kind == SceneLightKind.Spot && IsOutsideCone(light, center - position, half.Length())
            ? 0f
            : SumOf(light.Intensity) / (squared + 0.25f);
    }

    private static float SumOf(Vector3 color) => color.X + color.Y + color.Z;

    /// <summary>Cone against sphere (Wronski, "Cull that cone!", 2017).</summary>
    private static bool IsOutsideCone(in SceneLight light, Vector3 offset, float radius)
    {
        if (light.OuterConeRadians >= MathF.PI / 2f)
        {
            return false;
        }

        float along = Vector3.Dot(offset, light.Direction);
        float aside = MathF.Sqrt(Math.Max(offset.LengthSquared() - (along * along), 0f));
        return (MathF.Cos(light.OuterConeRadians) * aside) - (along * MathF.Sin(light.OuterConeRadians)) > radius;
    }
}
