"""Values in, PDF out: the only place that draws paper."""
