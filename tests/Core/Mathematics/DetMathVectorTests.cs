using System.Numerics;

namespace VRLab.Core.Tests.Mathematics;

public sealed class DetMathVectorTests
{
    private static readonly Vector3 A = new(1, 2, 3);
    private static readonly Vector3 B = new(-4, 5, 0.5f);

    [Test]
    public void ProductsAreThoseOfTheTextbook()
    {
        Assert.That(DetMath.Dot(A, B), Is.EqualTo(7.5f));
        Assert.That(DetMath.Cross(A, B), Is.EqualTo(new Vector3(-14, -12.5f, 13)));
        Assert.That(DetMath.Cross(Vector3.UnitX, Vector3.UnitY), Is.EqualTo(Vector3.UnitZ));
        Assert.That(DetMath.Length(new Vector3(2, 3, 6)), Is.EqualTo(7f));
        Assert.That(DetMath.Distance(A, A + new Vector3(0, 3, 4)), Is.EqualTo(5f));
    }

    [Test]
    public void WhatHasNoDirectionTakesTheFallback()
    {
        Assert.That(DetMath.Normalize(Vector3.Zero, Vector3.UnitY), Is.EqualTo(Vector3.UnitY));
        Assert.That(DetMath.Normalize(new Vector3(0, 0, -8)), Is.EqualTo(-Vector3.UnitZ));
        Assert.That(DetMath.Normalize(default(Quaternion)), Is.EqualTo(Quaternion.Identity));
    }

    [Test]
    public void LerpMeetsBothEnds()
    {
        Assert.That(DetMath.Lerp(A, B, 0f), Is.EqualTo(A));
        Assert.That(DetMath.Lerp(A, B, 1f), Is.EqualTo(B));
        Assert.That(DetMath.Lerp(A, B, 0.5f), Is.EqualTo(new Vector3(-1.5f, 3.5f, 1.75f)));
    }

    [Test]
    public void AProductOfRotationsAppliesTheRightOneFirst()
    {
        Quaternion aboutX = DetMath.FromAxisAngle(Vector3.UnitX, 0.7f);
        Quaternion aboutY = DetMath.FromAxisAngle(Vector3.UnitY, -1.1f);
        Vector3 expected = DetMath.Rotate(aboutX, DetMath.Rotate(aboutY, A));
        Vector3 actual = DetMath.Rotate(DetMath.Multiply(aboutX, aboutY), A);
        Assert.That(DetMath.Distance(actual, expected), Is.LessThan(1e-6f));
    }

    [Test]
    public void ManyProductsStayRotationsWhenNormalized()
    {
        Quaternion step = DetMath.FromAxisAngle(DetMath.Normalize(A), 0.01f);
        Quaternion turned = Quaternion.Identity;
        for (int i = 0; i < 10_000; i++)
        {
            turned = DetMath.Normalize(DetMath.Multiply(turned, step));
        }

        Assert.That(DetMath.Length(DetMath.Rotate(turned, A)), Is.EqualTo(DetMath.Length(A)).Within(1e-5f));
    }
}
