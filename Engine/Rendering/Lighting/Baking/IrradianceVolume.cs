using System.Numerics;

namespace VRLab.Rendering.Lighting.Baking;

/// <summary>
/// Light from all around at the points of a grid, as spherical harmonics of first order for red, green and blue: four numbers
/// each, the constant and the slopes along x, y and z (Ramamoorthi and Hanrahan, "An Efficient Representation for Irradiance
/// Environment Maps", 2001, cut after the linear band). Points inside walls and furniture take the light of their neighbors.
/// </summary>
internal sealed class IrradianceVolume
{
    private const int Rays = 32;

    /// <summary>A disk one meter away that fills a ray's share of the sphere has this radius: a sphere of radius 1 has four disks' area.</summary>
    private static readonly float RaySpread = MathF.Sqrt(4f / Rays);
    private const float FinestCellMeters = 0.55f;
    private const int MostPoints = 1800;

    /// <summary>What the texture on the device has room for.</summary>
    public const int MostX = 40;
    public const int MostY = 12;
    public const int MostZ = 40;

    /// <summary>Texels of a point: see <see cref="Texels"/>.</summary>
    public const int Blocks = 2;

    /// <summary>
    /// A point of which a quarter of the rays end before this all but touches something. One of which a quarter meet surfaces
    /// from within lies inside: the little light in there has the color of its walls and would shine through them.
    /// </summary>
    private const float BuriedMeters = 0.04f;

    private readonly Vector4[] _red;
    private readonly Vector4[] _green;
    private readonly Vector4[] _blue;
    private readonly bool[] _isBuried;
    private readonly (float Mean, float SlopeY)[] _around;
    private readonly Vector3 _cell;

    public IrradianceVolume(Vector3 minimum, Vector3 maximum)
        : this(minimum, maximum, SizeFor(maximum - minimum))
    {
    }

    private IrradianceVolume(Vector3 minimum, Vector3 maximum, (int X, int Y, int Z) cells)
    {
        Vector3 size = Vector3.Max(maximum - minimum, new Vector3(0.5f));
        Size = cells;
        (Minimum, Extent) = (minimum, size);
        _cell = size / new Vector3(Size.X, Size.Y, Size.Z);
        int count = Size.X * Size.Y * Size.Z;
        (_red, _green, _blue, _isBuried) = (new Vector4[count], new Vector4[count], new Vector4[count], new bool[count]);
        _around = new (float, float)[count];
    }

    public Vector3 Minimum { get; }

    public Vector3 Extent { get; }

    public (int X, int Y, int Z) Size { get; }

    /// <summary>
    /// Gathers the light at all points, on all processors: what surfaces around send back of the lights' light, then what they
    /// send back of that.
    /// </summary>
    public void Gather(BakeScene scene, BakePace pace, int bounces = 2)
    {
        var hits = new BakeHit[_red.Length * Rays];
        pace.For(Size.Y * Size.Z, row =>
        {
            for (int i = row * Size.X; i < (row + 1) * Size.X; i++)
            {
                Trace(scene, i, hits.AsSpan(i * Rays, Rays));
            }
        });
        for (int bounce = 0; bounce < bounces; bounce++)
        {
            IrradianceVolume? before = bounce == 0 ? null : Copy();
            pace.For(_red.Length, i => Sum(i, hits.AsSpan(i * Rays, Rays), before));
            Unbury();
        }

        Smooth(scene, pace);
        Unbury();
    }

    /// <summary>Adds the light of the lights that are not drawn live.</summary>
    public void AddLights(BakeScene scene, BakePace pace)
    {
        for (int i = 0; i < _around.Length; i++)
        {
            Vector4 luminance = LuminanceOf(i);
            _around[i] = (luminance.X, Math.Clamp(luminance.Z, -luminance.X, luminance.X));
        }

        pace.For(_red.Length, i => AddLights(scene, i));
        Unbury();
    }

    /// <summary>Mean over all directions.</summary>
    public float MeanLuminanceAt(Vector3 point) => (Luminance.Of(At(point, Vector3.UnitY)) + Luminance.Of(At(point, -Vector3.UnitY))) * 0.5f;

    /// <summary>The same light everywhere, from harmonics as <see cref="IrradianceHarmonics"/> orders them.</summary>
    public static IrradianceVolume Uniform(Vector3 minimum, Vector3 maximum, Vector3[] harmonics)
    {
        var volume = new IrradianceVolume(minimum, maximum);
        Vector4 Of(Func<Vector3, float> channel) => new(channel(harmonics[0]), channel(harmonics[3]), channel(harmonics[1]), channel(harmonics[2]));
        Array.Fill(volume._red, Of(c => c.X));
        Array.Fill(volume._green, Of(c => c.Y));
        Array.Fill(volume._blue, Of(c => c.Z));
        return volume;
    }

    /// <summary>Light that comes from everywhere alike.</summary>
    public static IrradianceVolume Even(Vector3 minimum, Vector3 maximum, Vector3 radiance) =>
        Uniform(minimum, maximum, [radiance, Vector3.Zero, Vector3.Zero, Vector3.Zero]);

    /// <summary>What a white surface sends back: irradiance over pi.</summary>
    public Vector3 At(Vector3 point, Vector3 normal)
    {
        Vector3 cell = ((point - Minimum) / _cell) - new Vector3(0.5f);
        Vector3 low = Vector3.Clamp(new Vector3(MathF.Floor(cell.X), MathF.Floor(cell.Y), MathF.Floor(cell.Z)), Vector3.Zero, new Vector3(Size.X - 1, Size.Y - 1, Size.Z - 1));
        Vector3 share = Vector3.Clamp(cell - low, Vector3.Zero, Vector3.One);
        Vector3 sum = Vector3.Zero;
        for (int corner = 0; corner < 8; corner++)
        {
            (int dx, int dy, int dz) = (corner & 1, (corner >> 1) & 1, corner >> 2);
            float weight = (dx == 1 ? share.X : 1 - share.X) * (dy == 1 ? share.Y : 1 - share.Y) * (dz == 1 ? share.Z : 1 - share.Z);
            int index = Index(Math.Min((int)low.X + dx, Size.X - 1), Math.Min((int)low.Y + dy, Size.Y - 1), Math.Min((int)low.Z + dz, Size.Z - 1));
            sum += new Vector3(Toward(_red[index], normal), Toward(_green[index], normal), Toward(_blue[index], normal)) * weight;
        }

        return sum;
    }

    /// <summary>As lighting.glsl does it, with the quadratic band guessed from the linear one.</summary>
    private static float Toward(Vector4 harmonics, Vector3 normal)
    {
        var slope = new Vector3(harmonics.Y, harmonics.Z, harmonics.W);
        float aslant = Vector3.Dot(slope, normal);
        float guessed = ((0.375f * aslant * aslant) - (0.125f * slope.LengthSquared())) / Math.Max(harmonics.X, 1e-5f);
        return Math.Max(harmonics.X + aslant + guessed, 0.02f * harmonics.X);
    }

    /// <summary>
    /// Half floats for a texture twice as wide: harmonics of the luminance, and beside them along x, for a luminance of 1, red and green of the mean
    /// light (blue follows), and mean and vertical slope of what comes from all around rather than straight from lamps: no side of anything is darker than that.
    /// Light of one color from each side is told apart by brightness alone; two reads in place of three are worth it.
    /// </summary>
    public VolumeTexels ToTexels() => new(Minimum, Extent, Size, Texels());

    private Half[] Texels()
    {
        var texels = new Half[_red.Length * Blocks * 4];
        for (int i = 0; i < _red.Length; i++)
        {
            int first = ((i / Size.X * Size.X * Blocks) + (i % Size.X)) * 4;
            Vector4 luminance = LuminanceOf(i);
            Write(texels.AsSpan(first, 4), luminance);
            Write(texels.AsSpan(first + (Size.X * 4), 4), new Vector4(_red[i].X, _green[i].X, _around[i].Mean, _around[i].SlopeY) / Math.Max(luminance.X, 1e-5f));
        }

        return texels;
    }

    private Vector4 LuminanceOf(int index) => (_red[index] * 0.2126f) + (_green[index] * 0.7152f) + (_blue[index] * 0.0722f);

    private static void Write(Span<Half> texel, Vector4 value) =>
        (texel[0], texel[1], texel[2], texel[3]) = ((Half)value.X, (Half)value.Y, (Half)value.Z, (Half)value.W);

    private static (int X, int Y, int Z) SizeFor(Vector3 meters)
    {
        float cell = FinestCellMeters;
        (int X, int Y, int Z) Size() => (Cells(meters.X, cell), Cells(meters.Y, cell), Cells(meters.Z, cell));
        while (Size() is var (x, y, z) && (x * y * z > MostPoints || x > MostX || y > MostY || z > MostZ))
        {
            cell *= 1.1f;
        }

        return Size();
    }

    private static int Cells(float meters, float cell) => Math.Max((int)MathF.Ceiling(meters / cell), 2);

    private int Index(int x, int y, int z) => (((z * Size.Y) + y) * Size.X) + x;

    private Vector3 PointOf(int index) =>
        Minimum + (_cell * (new Vector3(index % Size.X, index / Size.X % Size.Y, index / Size.X / Size.Y) + new Vector3(0.5f)));

    private IrradianceVolume Copy()
    {
        var copy = new IrradianceVolume(Minimum, Minimum + Extent);
        _red.CopyTo(copy._red, 0);
        _green.CopyTo(copy._green, 0);
        _blue.CopyTo(copy._blue, 0);
        return copy;
    }

    private void Trace(BakeScene scene, int index, Span<BakeHit> hits)
    {
        (Vector3 point, int near, int within) = (PointOf(index), 0, 0);
        for (int ray = 0; ray < Rays; ray++)
        {
            hits[ray] = scene.HitFrom(point, SphereDirections.Of(ray, Rays), RaySpread);
            near += hits[ray].Distance < BuriedMeters ? 1 : 0;
            within += hits[ray].IsBack ? 1 : 0;
        }

        _isBuried[index] = near > Rays / 4 || within > Rays / 4;
    }

    private void Sum(int index, ReadOnlySpan<BakeHit> hits, IrradianceVolume? before)
    {
        (Vector4 red, Vector4 green, Vector4 blue) = (Vector4.Zero, Vector4.Zero, Vector4.Zero);
        for (int ray = 0; ray < Rays; ray++)
        {
            ref readonly BakeHit hit = ref hits[ray];
            Vector3 radiance = hit.Albedo * (hit.Direct + (before?.At(hit.Point, hit.Normal) ?? Vector3.Zero));
            // The cosine lobe folded into the basis: 1 for the mean, 2/3 times 3 for the slope.
            Vector3 d = SphereDirections.Of(ray, Rays);
            Vector4 basis = new Vector4(1f, 2f * d.X, 2f * d.Y, 2f * d.Z) / Rays;
            (red, green, blue) = (red + (basis * radiance.X), green + (basis * radiance.Y), blue + (basis * radiance.Z));
        }

        (_red[index], _green[index], _blue[index]) = (red, green, blue);
    }

    /// <summary>A light from one direction over a cosine lobe: a quarter everywhere and half along the direction.</summary>
    private void AddLights(BakeScene scene, int index)
    {
        Vector3 point = PointOf(index);
        foreach ((Vector3 toward, Vector3 strength) in scene.BakedLightsAt(point, Vector3.Dot(_cell, _cell) / 3f))
        {
            var basis = new Vector4(0.25f, 0.5f * toward.X, 0.5f * toward.Y, 0.5f * toward.Z);
            _red[index] += basis * strength.X;
            _green[index] += basis * strength.Y;
            _blue[index] += basis * strength.Z;
        }
    }

    /// <summary>
    /// Takes the noise of few rays out: each point takes half of its light from its neighbors along each axis, as far as it sees them, so
    /// that no light passes a wall.
    /// </summary>
    private void Smooth(BakeScene scene, BakePace pace)
    {
        foreach ((int x, int y, int z) in (ReadOnlySpan<(int, int, int)>)[(1, 0, 0), (0, 1, 0), (0, 0, 1)])
        {
            IrradianceVolume before = Copy();
            var seesNext = new bool[_red.Length];
            pace.For(_red.Length, i => seesNext[i] = NeighborOf(i, (x, y, z)) is { } next && !_isBuried[i] && !_isBuried[next] && !scene.IsBlocked(PointOf(i), PointOf(next)));
            for (int i = 0; i < _red.Length; i++)
            {
                int last = NeighborOf(i, (-x, -y, -z)) is { } found && seesNext[found] ? found : i;
                int next = seesNext[i] ? NeighborOf(i, (x, y, z))!.Value : i;
                _red[i] = (before._red[i] * 0.5f) + ((before._red[last] + before._red[next]) * 0.25f);
                _green[i] = (before._green[i] * 0.5f) + ((before._green[last] + before._green[next]) * 0.25f);
                _blue[i] = (before._blue[i] * 0.5f) + ((before._blue[last] + before._blue[next]) * 0.25f);
            }
        }
    }

    private int? NeighborOf(int index, (int X, int Y, int Z) step)
    {
        (int x, int y, int z) = ((index % Size.X) + step.X, (index / Size.X % Size.Y) + step.Y, (index / Size.X / Size.Y) + step.Z);
        return x < 0 || y < 0 || z < 0 || x >= Size.X || y >= Size.Y || z >= Size.Z ? null : Index(x, y, z);
    }

    /// <summary>Points inside something take the mean of their free neighbors, so that walls do not darken what stands before them.</summary>
    private void Unbury()
    {
        bool[] isBuried = [.. _isBuried];
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < _red.Length; i++)
            {
                if (isBuried[i])
                {
                    TakeFromNeighbors(i, isBuried);
                }
            }
        }
    }

    private void TakeFromNeighbors(int index, bool[] isBuried)
    {
        (Vector4 red, Vector4 green, Vector4 blue, int count) = (Vector4.Zero, Vector4.Zero, Vector4.Zero, 0);
        foreach ((int, int, int) step in (ReadOnlySpan<(int, int, int)>)[(-1, 0, 0), (1, 0, 0), (0, -1, 0), (0, 1, 0), (0, 0, -1), (0, 0, 1)])
        {
            if (NeighborOf(index, step) is { } other && !isBuried[other])
            {
                (red, green, blue, count) = (red + _red[other], green + _green[other], blue + _blue[other], count + 1);
            }
        }

        if (count > 0)
        {
            (_red[index], _green[index], _blue[index]) = (red / count, green / count, blue / count);
            isBuried[index] = false;
        }
    }
}
