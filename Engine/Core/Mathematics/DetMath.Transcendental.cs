namespace VRLab.Core;

public static partial class DetMath
{
    public static double Sin(double radians) => throw new NotImplementedException();

    public static double Cos(double radians) => throw new NotImplementedException();
}
