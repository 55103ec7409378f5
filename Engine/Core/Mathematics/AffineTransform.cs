using System.Numerics;

namespace VRLab.Core;

/// <summary>
/// A transform that may scale, mirror and shear: a linear part whose columns are where the axes go, and a translation.
/// Double precision, fixed order of operations: same bits on every machine. Reads as <c>aFromB * bFromC</c>.
/// </summary>
public readonly record struct AffineTransform
{
    private readonly double _xx, _xy, _xz, _yx, _yy, _yz, _zx, _zy, _zz, _tx, _ty, _tz;

    /// <param name="columns">Where +X, +Y and +Z go and the translation: twelve numbers, three a column.</param>
    public AffineTransform(ReadOnlySpan<double> columns)
    {
        (_xx, _xy, _xz) = (columns[0], columns[1], columns[2]);
        (_yx, _yy, _yz) = (columns[3], columns[4], columns[5]);
        (_zx, _zy, _zz) = (columns[6], columns[7], columns[8]);
        (_tx, _ty, _tz) = (columns[9], columns[10], columns[11]);
    }

    public static AffineTransform Identity => new([1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0]);

    /// <summary>Negative where the transform mirrors.</summary>
    public double Determinant =>
        (_xx * ((_yy * _zz) - (_yz * _zy))) - (_yx * ((_xy * _zz) - (_xz * _zy))) + (_zx * ((_xy * _yz) - (_xz * _yy)));

    public Vector3 Translation => new((float)_tx, (float)_ty, (float)_tz);

    public static AffineTransform Of(Vector3 translation, Quaternion rotation, Vector3 scale)
    {
        Quaternion unit = DetMath.Normalize(rotation);
        double x = unit.X, y = unit.Y, z = unit.Z, w = unit.W;
        return new AffineTransform([
            (1 - (2 * ((y * y) + (z * z)))) * scale.X, 2 * ((x * y) + (w * z)) * scale.X, 2 * ((x * z) - (w * y)) * scale.X,
            2 * ((x * y) - (w * z)) * scale.Y, (1 - (2 * ((x * x) + (z * z)))) * scale.Y, 2 * ((y * z) + (w * x)) * scale.Y,
            2 * ((x * z) + (w * y)) * scale.Z, 2 * ((y * z) - (w * x)) * scale.Z, (1 - (2 * ((x * x) + (y * y)))) * scale.Z,
            translation.X, translation.Y, translation.Z]);
    }

    public static AffineTransform Of(in Pose pose) => Of(pose.Position, pose.Orientation, Vector3.One);

    /// <summary>From System.Numerics' row vectors.</summary>
    public static AffineTransform Of(in Matrix4x4 m) =>
        new([m.M11, m.M12, m.M13, m.M21, m.M22, m.M23, m.M31, m.M32, m.M33, m.M41, m.M42, m.M43]);

    public static AffineTransform operator *(in AffineTransform a, in AffineTransform b) => Multiply(a, b);

    public static AffineTransform Multiply(in AffineTransform a, in AffineTransform b)
    {
        (double xx, double xy, double xz) = a.Turned(b._xx, b._xy, b._xz);
        (double yx, double yy, double yz) = a.Turned(b._yx, b._yy, b._yz);
        (double zx, double zy, double zz) = a.Turned(b._zx, b._zy, b._zz);
        (double tx, double ty, double tz) = a.Turned(b._tx, b._ty, b._tz);
        return new AffineTransform([xx, xy, xz, yx, yy, yz, zx, zy, zz, tx + a._tx, ty + a._ty, tz + a._tz]);
    }

    public Vector3 TransformPoint(Vector3 point)
    {
        (double x, double y, double z) = Turned(point.X, point.Y, point.Z);
        return new Vector3((float)(x + _tx), (float)(y + _ty), (float)(z + _tz));
    }

    public Vector3 TransformDirection(Vector3 direction)
    {
        (double x, double y, double z) = Turned(direction.X, direction.Y, direction.Z);
        return new Vector3((float)x, (float)y, (float)z);
    }

    /// <summary>A surface's normal after the transform, of unit length; <paramref name="normal"/> itself where the transform flattens everything.</summary>
    public Vector3 TransformNormal(Vector3 normal)
    {
        double sign = Determinant < 0 ? -1 : 1;
        double x = ((_yy * _zz) - (_yz * _zy)) * normal.X + ((_zy * _xz) - (_zz * _xy)) * normal.Y + ((_xy * _yz) - (_xz * _yy)) * normal.Z;
        double y = ((_yz * _zx) - (_yx * _zz)) * normal.X + ((_zz * _xx) - (_zx * _xz)) * normal.Y + ((_xz * _yx) - (_xx * _yz)) * normal.Z;
        double z = ((_yx * _zy) - (_yy * _zx)) * normal.X + ((_zx * _xy) - (_zy * _xx)) * normal.Y + ((_xx * _yy) - (_xy * _yx)) * normal.Z;
        double length = Math.Sqrt((x * x) + (y * y) + (z * z)) * sign;
        return length is > 1e-150 or < -1e-150 ? new Vector3((float)(x / length), (float)(y / length), (float)(z / length)) : normal;
    }

    /// <summary>
    /// The rigid transform nearest in the sense of Gram and Schmidt: the same translation, +X where it goes, +Y as near as
    /// can be to where it goes. The identity's axes where the transform flattens them.
    /// </summary>
    public Pose ToPose()
    {
        Vector3 x = DetMath.Normalize(UnitOf(_xx, _xy, _xz), Vector3.UnitX);
        Vector3 upward = UnitOf(_yx, _yy, _yz);
        Vector3 y = DetMath.Normalize(upward - (x * DetMath.Dot(x, upward)), AnyAcross(x));
        return new Pose(Translation, RotationOf(x, y, DetMath.Cross(x, y)));
    }

    /// <summary>For System.Numerics' row vectors.</summary>
    public Matrix4x4 ToMatrix() => new(
        (float)_xx, (float)_xy, (float)_xz, 0f,
        (float)_yx, (float)_yy, (float)_yz, 0f,
        (float)_zx, (float)_zy, (float)_zz, 0f,
        (float)_tx, (float)_ty, (float)_tz, 1f);

    /// <summary>True where every number differs by no more than <paramref name="tolerance"/>.</summary>
    public bool IsNear(in AffineTransform other, double tolerance)
    {
        double worst = Math.Max(Math.Max(Apart(_xx, other._xx), Apart(_xy, other._xy)), Math.Max(Apart(_xz, other._xz), Apart(_yx, other._yx)));
        worst = Math.Max(worst, Math.Max(Math.Max(Apart(_yy, other._yy), Apart(_yz, other._yz)), Math.Max(Apart(_zx, other._zx), Apart(_zy, other._zy))));
        worst = Math.Max(worst, Math.Max(Math.Max(Apart(_zz, other._zz), Apart(_tx, other._tx)), Math.Max(Apart(_ty, other._ty), Apart(_tz, other._tz))));
        return worst <= tolerance;
    }

    private static double Apart(double a, double b) => Math.Abs(a - b);

    private (double X, double Y, double Z) Turned(double x, double y, double z) => (
        (_xx * x) + (_yx * y) + (_zx * z),
        (_xy * x) + (_yy * y) + (_zy * z),
        (_xz * x) + (_yz * y) + (_zz * z));

    private static Vector3 UnitOf(double x, double y, double z)
    {
        double length = Math.Sqrt((x * x) + (y * y) + (z * z));
        return length > 1e-150 ? new Vector3((float)(x / length), (float)(y / length), (float)(z / length)) : Vector3.Zero;
    }

    private static Vector3 AnyAcross(Vector3 x)
    {
        Vector3 other = Math.Abs(x.Y) < 0.9f ? Vector3.UnitY : Vector3.UnitZ;
        return DetMath.Normalize(other - (x * DetMath.Dot(x, other)));
    }

    /// <summary>The quaternion of a rotation by its columns (Shepperd, "Quaternion from Rotation Matrix", 1978).</summary>
    private static Quaternion RotationOf(Vector3 x, Vector3 y, Vector3 z)
    {
        float trace = x.X + y.Y + z.Z;
        Quaternion q;
        if (trace > 0f)
        {
            q = new Quaternion(y.Z - z.Y, z.X - x.Z, x.Y - y.X, trace + 1f);
        }
        else if (x.X >= y.Y && x.X >= z.Z)
        {
            q = new Quaternion(1f + x.X - y.Y - z.Z, x.Y + y.X, z.X + x.Z, y.Z - z.Y);
        }
        else if (y.Y >= z.Z)
        {
            q = new Quaternion(x.Y + y.X, 1f - x.X + y.Y - z.Z, y.Z + z.Y, z.X - x.Z);
        }
        else
        {
            q = new Quaternion(z.X + x.Z, y.Z + z.Y, 1f - x.X - y.Y + z.Z, x.Y - y.X);
        }

        return DetMath.Normalize(q);
    }
}
