using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;

namespace VRLab.Assets.Models.Medical;

/// <summary>The clear dome and soft cushion of a mask for ventilation; the rim lies on y = 0, the nose toward -Z.</summary>
internal static class FaceMask
{
    public static void Add(NodeBuilder body, float halfWideMeters, float halfLongMeters)
    {
        const float CushionMeters = 0.0083f;
        LoftSection Level(float height, float share) => new(new Vector3(0, height, 0), Vector3.UnitZ, halfLongMeters * share, halfWideMeters * share);
        body.Paint(LabPalette.ClearPlastic).Loft(16, [Level(0.011f, 0.98f), Level(0.03f, 0.78f), new(new Vector3(0, 0.045f, 0.002f), Vector3.UnitZ, 0.023f, 0.02f)]);
        var rim = new List<Vector3>();
        for (int i = 0; i <= 20; i++)
        {
            Vector2 d = Turn.Step(i, 20);
            rim.Add(new Vector3(d.X * halfWideMeters, CushionMeters, d.Y * halfLongMeters));
        }

        body.Paint(LabPalette.Nitrile).Tube(CushionMeters, 8, isCapped: false, rim);
    }
}
