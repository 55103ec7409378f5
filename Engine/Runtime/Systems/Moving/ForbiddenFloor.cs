using System.Numerics;
using VRLab.Core;

namespace VRLab.Runtime;

/// <summary>Floor that nobody is carried onto.</summary>
internal static class ForbiddenFloor
{
    public static bool Holds(Vector3 worldPosition, IReadOnlyList<Entity> entities)
    {
        for (int i = 0; i < entities.Count; i++)
        {
            if (entities[i].Interaction is ForbiddenFloorInteraction floor)
            {
                Vector3 local = entities[i].WorldFromObject.Inverse.TransformPoint(worldPosition);
                if (Math.Abs(local.X) < floor.WidthMeters * 0.5 && Math.Abs(local.Z) < floor.DepthMeters * 0.5)
                {
                    return true;
                }
            }
        }

        return false;
    }
}
