using System.Numerics;
using VRLab.Core;

namespace VRLab.Scenarios;

/// <summary>Reads the routes that a scenario's people walk: points on the floor, corner by corner.</summary>
internal static class RouteReader
{
    private const int MostRoutes = 100;
    private const int MostPoints = 100;

    public static void Read(Fields root, AuthorContext context)
    {
        IReadOnlyList<SourceNode> routes = root.Items("routes");
        if (routes.Count > MostRoutes)
        {
            context.Problems.Add(routes[0].Place, $"'routes' holds more than {MostRoutes}.");
        }

        foreach (SourceNode node in routes.Take(MostRoutes))
        {
            Fields fields = Fields.Of(node, context, "a route");
            string id = fields.Name("id");
            context.Routes.Define(id, node.Place, context.Problems);
            IReadOnlyList<SourceNode> points = fields.Items("points", isRequired: true);
            if (points.Count is < 1 or > MostPoints && !fields.IsStandIn)
            {
                context.Problems.Add(fields.Place, $"a route needs 1 to {MostPoints} points, [x, y, z] in meters.");
            }

            Vector3[] way = [.. points.Take(MostPoints).Select(point => fields.VectorOf(point, "points"))];
            context.Ways[id] = way.Length > 0 ? way : [Vector3.Zero];
            fields.Finish();
        }
    }
}
