using System.Numerics;
using VRLab.Core;

namespace VRLab.Assets.Meshes.Fields;

/// <summary>
/// Finds the surface of a body on a grid: one point in each cell that the surface crosses, moved onto the surface (Gibson,
/// "Constrained elastic surface nets", section 2; the relaxation is replaced by steps along the gradient).
/// </summary>
public sealed class SurfaceNet
{
    /// <summary>Corners along an edge of a block that is skipped as a whole where the surface is far.</summary>
    private const int BlockCorners = 4;

    /// <summary>Toward the surface.</summary>
    private const int Steps = 2;

    private readonly FieldBody _body;
    private readonly Vector3 _origin;
    private readonly float _cell;
    private readonly int _nx;
    private readonly int _ny;
    private readonly int _nz;
    private readonly float[] _values;
    private readonly int[] _pointOf;
    private readonly FieldSurface _surface = new([], [], []);

    private SurfaceNet(FieldBody body, Vector3 minimum, Vector3 maximum, float cellMeters)
    {
        (_body, _origin, _cell) = (body, minimum, cellMeters);
        Vector3 size = (maximum - minimum) / cellMeters;
        (_nx, _ny, _nz) = ((int)size.X + 2, (int)size.Y + 2, (int)size.Z + 2);
        (_values, _pointOf) = (new float[_nx * _ny * _nz], new int[_nx * _ny * _nz]);
    }

    /// <param name="body">Lies wholly within the box.</param>
    /// <param name="minimum">Lowest corner of the box, meters.</param>
    /// <param name="maximum">Highest corner.</param>
    /// <param name="cellMeters">Features smaller than two cells are lost.</param>
    public static FieldSurface Of(FieldBody body, Vector3 minimum, Vector3 maximum, float cellMeters)
    {
        var net = new SurfaceNet(body, minimum, maximum, cellMeters);
        net.Measure();
        net.PlacePoints();
        net.Stretch();
        return net._surface;
    }

    private int IndexOf(int x, int y, int z) => (((z * _ny) + y) * _nx) + x;

    private Vector3 CornerAt(int x, int y, int z) => _origin + (new Vector3(x, y, z) * _cell);

    private void Measure()
    {
        for (int z = 0; z < _nz; z += BlockCorners)
        {
            for (int y = 0; y < _ny; y += BlockCorners)
            {
                for (int x = 0; x < _nx; x += BlockCorners)
                {
                    MeasureBlock(x, y, z);
                }
            }
        }
    }

    private void MeasureBlock(int x0, int y0, int z0)
    {
        const float Half = (BlockCorners - 1) * 0.5f;
        float middle = _body.Distance(CornerAt(x0, y0, z0) + new Vector3(Half * _cell));
        // Distances of flat ellipsoids are off by some tens of percent.
        bool isFar = Math.Abs(middle) > Half * _cell * 3.2f;
        for (int z = z0; z < Math.Min(_nz, z0 + BlockCorners); z++)
        {
            for (int y = y0; y < Math.Min(_ny, y0 + BlockCorners); y++)
            {
                for (int x = x0; x < Math.Min(_nx, x0 + BlockCorners); x++)
                {
                    _values[IndexOf(x, y, z)] = isFar ? middle : _body.Distance(CornerAt(x, y, z));
                }
            }
        }
    }

    private void PlacePoints()
    {
        for (int z = 0; z + 1 < _nz; z++)
        {
            for (int y = 0; y + 1 < _ny; y++)
            {
                for (int x = 0; x + 1 < _nx; x++)
                {
                    _pointOf[IndexOf(x, y, z)] = PlacePoint(x, y, z);
                }
            }
        }
    }

    private int PlacePoint(int x, int y, int z)
    {
        Vector3 sum = Vector3.Zero;
        int crossings = 0;
        for (int edge = 0; edge < 12; edge++)
        {
            (int axis, int u, int v) = (edge >> 2, edge & 1, (edge >> 1) & 1);
            (int fx, int fy, int fz) = axis switch { 0 => (0, u, v), 1 => (u, 0, v), _ => (u, v, 0) };
            (int tx, int ty, int tz) = axis switch { 0 => (1, u, v), 1 => (u, 1, v), _ => (u, v, 1) };
            float from = _values[IndexOf(x + fx, y + fy, z + fz)], to = _values[IndexOf(x + tx, y + ty, z + tz)];
            if ((from < 0f) != (to < 0f))
            {
                sum += DetMath.Lerp(new Vector3(fx, fy, fz), new Vector3(tx, ty, tz), from / (from - to));
                crossings++;
            }
        }

        if (crossings == 0)
        {
            return -1;
        }

        Vector3 point = CornerAt(x, y, z) + (sum * (_cell / crossings));
        for (int step = 0; step < Steps; step++)
        {
            point -= _body.Outward(point, _cell * 0.3f) * Math.Clamp(_body.Distance(point), _cell * -0.4f, _cell * 0.4f);
        }

        _surface.Points.Add(point);
        _surface.Normals.Add(_body.Outward(point, _cell * 0.4f));
        return _surface.Points.Count - 1;
    }

    private void Stretch()
    {
        for (int z = 1; z + 1 < _nz; z++)
        {
            for (int y = 1; y + 1 < _ny; y++)
            {
                for (int x = 1; x + 1 < _nx; x++)
                {
                    bool isInside = _values[IndexOf(x, y, z)] < 0f;
                    Face(isInside, _values[IndexOf(x + 1, y, z)] < 0f, IndexOf(x, y - 1, z - 1), IndexOf(x, y, z - 1), IndexOf(x, y, z), IndexOf(x, y - 1, z));
                    Face(isInside, _values[IndexOf(x, y + 1, z)] < 0f, IndexOf(x - 1, y, z - 1), IndexOf(x - 1, y, z), IndexOf(x, y, z), IndexOf(x, y, z - 1));
                    Face(isInside, _values[IndexOf(x, y, z + 1)] < 0f, IndexOf(x - 1, y - 1, z), IndexOf(x, y - 1, z), IndexOf(x, y, z), IndexOf(x - 1, y, z));
                }
            }
        }
    }

    private void Face(bool isInside, bool isNextInside, int c0, int c1, int c2, int c3)
    {
        if (isInside == isNextInside)
        {
            return;
        }

        (int a, int b, int c, int d) = isInside ? (_pointOf[c0], _pointOf[c1], _pointOf[c2], _pointOf[c3]) : (_pointOf[c3], _pointOf[c2], _pointOf[c1], _pointOf[c0]);
        if (DetMath.Distance(_surface.Points[a], _surface.Points[c]) <= DetMath.Distance(_surface.Points[b], _surface.Points[d]))
        {
            Add(a, b, c);
            Add(a, c, d);
        }
        else
        {
            Add(a, b, d);
            Add(b, c, d);
        }
    }

    private void Add(int a, int b, int c) => _surface.Triangles.Add((a, b, c));
}
