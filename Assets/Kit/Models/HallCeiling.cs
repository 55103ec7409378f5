using System.Numerics;
using VRLab.Assets.Building;
using VRLab.Assets.Materials;
using VRLab.Assets.Meshes;
using VRLab.Assets.Rooms;
using VRLab.Core;
using VRLab.Core.Models;

namespace VRLab.Assets.Models;

/// <summary>Ceiling with steel beams and two rows of LED luminaires.</summary>
internal static class HallCeiling
{
    public static void Add(RoomBuilder room)
    {
        (NodeBuilder body, Vector3 size) = (room.Body, room.Size);
        NodeBuilder glow = room.Glow(LuminaireFeed.Mains);
        body.Paint(Palette.Ceiling).At(0, size.Y, 0).Turned(Turn.AboutX(90)).Rectangle(size.X, size.Z);
        Brush steel = body.Paint(Palette.CabinetGray);
        int beams = Math.Max(2, (int)(size.Z / 2f));
        for (int i = 0; i < beams; i++)
        {
            float z = ((i + 0.5f) * size.Z / beams) - (size.Z * 0.5f);
            steel.At(0, size.Y - 0.09f, z).Box(size.X, 0.16f, 0.012f);
            steel.At(0, size.Y - 0.172f, z).Box(size.X, 0.014f, 0.14f);
        }

        foreach (float x in (ReadOnlySpan<float>)[-0.25f, 0.25f])
        {
            foreach (float z in (ReadOnlySpan<float>)[-0.25f, 0.25f])
            {
                Pose lamp = Pose.At(x * size.X, size.Y - 0.18f, z * size.Z);
                LampFixture.Add(body, glow, lamp, 1.5f);
                room.Shine(new LuminaireData(lamp * Pose.At(0, -0.094f, 0), new Vector2(0.72f, 0.08f), new Vector3(30f, 30.4f, 30.7f), LuminaireFeed.Mains));
            }
        }
    }
}
