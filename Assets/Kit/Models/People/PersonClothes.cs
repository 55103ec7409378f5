using System.Numerics;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models.People;

/// <summary>Jackets, trousers, shoes and what is worn over them.</summary>
internal static class PersonClothes
{
    public static void Add(SkinPainter painter, string clothes, string[] trunk)
    {
        (MaterialData jacket, MaterialData sleeve, MaterialData trousers) = clothes switch
        {
            "lab-coat" => (LabPalette.Cotton, LabPalette.Cotton, PersonPaints.Navy),
            "overall" => (PersonPaints.Work, PersonPaints.Work, PersonPaints.Work),
            "rescue-vest" => (PersonPaints.Navy, PersonPaints.Navy, PersonPaints.Navy),
            "shirt" => (PersonPaints.Shirt, PersonPaints.Shirt, PersonPaints.Navy),
            _ => (PersonPaints.UniformBlue, PersonPaints.UniformBlue, PersonPaints.UniformBlue),
        };
        AddTrunk(painter.Paint(jacket, [.. trunk, "neck"]));
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            string name = side > 0 ? "-left" : "-right";
            AddSleeve(painter, sleeve, name);
            AddLeg(painter, trousers, name, side);
        }

        AddOver(painter, clothes, trunk);
    }

    private static LoftSection Level(float y, float halfWide, float halfDeep, float z) => new(new Vector3(0, y, z), Vector3.UnitX, halfWide, halfDeep);

    private static void AddTrunk(Brush cloth) => cloth.Loft(18, [
        Level(0.8f, 0.184f, 0.118f, -0.002f), Level(0.81f, 0.186f, 0.12f, -0.002f), Level(0.94f, 0.177f, 0.12f, -0.004f), Level(1.03f, 0.16f, 0.108f, 0f), Level(1.12f, 0.158f, 0.106f, 0f), Level(1.22f, 0.172f, 0.115f, -0.004f),
        Level(1.31f, 0.186f, 0.114f, -0.01f), Level(1.36f, 0.19f, 0.1f, -0.015f), Level(1.393f, 0.168f, 0.084f, -0.018f), Level(1.422f, 0.108f, 0.07f, -0.018f), Level(1.45f, 0.064f, 0.06f, -0.014f)]);

    private static void AddSleeve(SkinPainter painter, MaterialData sleeve, string side)
    {
        Skeleton bones = PersonPoses.Bones;
        Vector3 shoulder = bones.Joints[bones.IndexOf("shoulder" + side)].AtRest, elbow = bones.Joints[bones.IndexOf("elbow" + side)].AtRest, wrist = bones.Joints[bones.IndexOf("wrist" + side)].AtRest;
        float sign = Math.Sign(shoulder.X);
        painter.Paint(sleeve, "chest", "shoulder" + side, "elbow" + side, "wrist" + side).Taper(12, [
            (shoulder + new Vector3(sign * -0.04f, 0.018f, 0), 0.018f), (shoulder + new Vector3(sign * -0.026f, 0.008f, 0), 0.044f), (shoulder + new Vector3(sign * -0.008f, -0.012f, 0), 0.057f), (DetMath.Lerp(shoulder, elbow, 0.16f), 0.062f), (DetMath.Lerp(shoulder, elbow, 0.4f), 0.058f), (DetMath.Lerp(shoulder, elbow, 0.75f), 0.052f), (elbow, 0.049f), (DetMath.Lerp(elbow, wrist, 0.25f), 0.048f),
            (DetMath.Lerp(elbow, wrist, 0.9f), 0.038f), (DetMath.Lerp(elbow, wrist, 0.97f), 0.037f)], isTipRound: false);
    }

    private static void AddLeg(SkinPainter painter, MaterialData trousers, string side, float sign)
    {
        painter.Paint(trousers, "hips", "hip" + side, "knee" + side, "ankle" + side).Loft(14, [
            Round(0.07f, 0.92f, 0.07f, 0.09f), Round(0.086f, 0.84f, 0.084f, 0.1f), Round(0.091f, 0.7f, 0.08f, 0.09f), Round(0.092f, 0.56f, 0.067f, 0.074f), Round(0.092f, 0.48f, 0.062f, 0.068f), Round(0.093f, 0.38f, 0.061f, 0.067f),
            Round(0.094f, 0.2f, 0.055f, 0.061f), Round(0.095f, 0.07f, 0.054f, 0.063f)]);
        Brush shoe = painter.Paint(PersonPaints.Shoe, "ankle" + side, "toes" + side);
        shoe.Loft(12, [
            Along(-0.085f, 0.03f, 0.05f, 0.026f), Along(-0.07f, 0.038f, 0.058f, 0.044f), Along(-0.02f, 0.04f, 0.062f, 0.048f), Along(0.04f, 0.045f, 0.05f, 0.038f), Along(0.11f, 0.048f, 0.036f, 0.026f), Along(0.16f, 0.042f, 0.03f, 0.02f),
            Along(0.178f, 0.026f, 0.026f, 0.012f)]);
        painter.Paint(PersonPaints.Sole, "ankle" + side, "toes" + side).Loft(12, [
            Along(-0.09f, 0.03f, 0.012f, 0.012f), Along(-0.06f, 0.041f, 0.012f, 0.012f), Along(0.1f, 0.05f, 0.012f, 0.012f), Along(0.165f, 0.042f, 0.012f, 0.012f), Along(0.183f, 0.024f, 0.012f, 0.01f)]);

        LoftSection Round(float x, float y, float halfWide, float halfDeep) => new(new Vector3(sign * x, y, y > 0.3f ? 0 : -0.008f), Vector3.UnitX, halfWide, halfDeep);
        LoftSection Along(float z, float halfWide, float y, float halfHigh) => new(new Vector3(sign * (0.096f + (z * 0.03f)), y, z), Vector3.UnitX, halfWide, halfHigh);
    }

    private static void AddOver(SkinPainter painter, string clothes, string[] trunk)
    {
        switch (clothes)
        {
            case "lab-coat":
                AddCoat(painter, trunk);
                break;
            case "overall":
                Band(painter, PersonPaints.Reflective, 1.16f, 1.2f, 0.0035f, trunk);
                Band(painter, Palette.DarkGray, 0.985f, 1.025f, 0.004f, trunk);
                break;
            case "rescue-vest":
                AddVest(painter, trunk);
                break;
            case "shirt":
                Placket(painter, PersonPaints.UniformWhite, trunk);
                break;
            default:
                Band(painter, PersonPaints.UniformWhite, 1.14f, 1.25f, 0.0045f, trunk);
                Placket(painter, Palette.LightGray, trunk);
                break;
        }
    }

    /// <summary>A ring around the trunk that follows its shape at the two heights, lifted off the cloth.</summary>
    private static void Band(SkinPainter painter, MaterialData paint, float low, float high, float lift, string[] trunk)
    {
        LoftSection At(float y)
        {
            (float wide, float deep, float z) = TrunkAt(y);
            return Level(y, wide + lift, deep + lift, z);
        }

        painter.Paint(paint, trunk).Loft(18, [At(low), At((low + high) * 0.5f), At(high)]);
    }

    private static (float HalfWide, float HalfDeep, float Z) TrunkAt(float y)
    {
        ReadOnlySpan<Vector4> levels =
        [
            new(0.81f, 0.186f, 0.12f, -0.002f), new(0.94f, 0.177f, 0.12f, -0.004f), new(1.03f, 0.16f, 0.108f, 0f), new(1.12f, 0.158f, 0.106f, 0f), new(1.22f, 0.172f, 0.115f, -0.004f), new(1.31f, 0.186f, 0.114f, -0.01f), new(1.36f, 0.182f, 0.1f, -0.015f),
        ];
        for (int i = 0; i + 1 < levels.Length; i++)
        {
            if (y <= levels[i + 1].X)
            {
                Vector4 at = levels[i] + ((levels[i + 1] - levels[i]) * Math.Max(0f, (y - levels[i].X) / (levels[i + 1].X - levels[i].X)));
                return (at.Y, at.Z, at.W);
            }
        }

        return (levels[^1].Y, levels[^1].Z, levels[^1].W);
    }

    private static void Placket(SkinPainter painter, MaterialData paint, string[] trunk)
    {
        Brush front = painter.Paint(paint, trunk);
        for (int i = 0; i < 7; i++)
        {
            (_, float deep, float z) = TrunkAt(0.88f + (i * 0.07f));
            front.At(0, 0.88f + (i * 0.07f), z + deep + 0.0035f).Box(0.012f, 0.068f, 0.006f);
        }
    }

    private static void AddCoat(SkinPainter painter, string[] trunk)
    {
        painter.Paint(LabPalette.Cotton, ["hips", "hip-left", "hip-right"]).Loft(18, [
            Level(0.56f, 0.21f, 0.158f, 0f), Level(0.68f, 0.2f, 0.148f, 0f), Level(0.82f, 0.192f, 0.132f, -0.002f), Level(0.95f, 0.181f, 0.125f, -0.003f), Level(1.04f, 0.165f, 0.112f, 0f)]);
        Brush shirt = painter.Paint(PersonPaints.Shirt, trunk).At(0, 0, 0.0f);
        shirt.At(0, 1.345f, 0.0965f).Turned(Turn.AboutX(-24)).Prism(0.006f, new(-0.042f, 0.07f), new(0f, -0.1f), new(0.042f, 0.07f));
        Brush lapel = painter.Paint(LabPalette.Cotton, trunk);
        foreach (float side in (ReadOnlySpan<float>)[-1f, 1f])
        {
            lapel.At(side * 0.04f, 1.33f, 0.103f).Turned(Turn.AboutX(-22)).Turned(Turn.AboutZ(side * 22)).Box(0.034f, 0.17f, 0.01f, 0.004f);
            lapel.At(side * 0.11f, 0.86f, 0.117f).Box(0.1f, 0.12f, 0.008f, 0.0038f);
        }

        Placket(painter, Palette.LightGray, trunk);
    }

    private static void AddVest(SkinPainter painter, string[] trunk)
    {
        painter.Paint(PersonPaints.Vest, trunk).Loft(18, [
            Level(0.9f, 0.186f, 0.128f, -0.003f), Level(1.03f, 0.168f, 0.116f, 0f), Level(1.12f, 0.166f, 0.114f, 0f), Level(1.22f, 0.18f, 0.123f, -0.004f), Level(1.31f, 0.19f, 0.12f, -0.01f), Level(1.37f, 0.17f, 0.104f, -0.016f),
            Level(1.412f, 0.12f, 0.082f, -0.018f)]);
        Band(painter, PersonPaints.Reflective, 1.0f, 1.045f, 0.012f, trunk);
        Band(painter, PersonPaints.Reflective, 1.15f, 1.195f, 0.012f, trunk);
    }
}
